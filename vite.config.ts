import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { MODEL_NAMES, readShippedModel } from './tools/detector/shipped-models.ts';

const root = join(import.meta.dirname, 'src');
const packages = join(import.meta.dirname, 'node_modules');

const WASM = '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';

function emitModel(): Plugin {
  return {
    name: 'plumbline-model',
    async generateBundle() {
      // Weights and .wasm travel in the package: nothing is ever fetched from elsewhere.
      const emit = (name: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName: `model/${name}`, source });
      for (const name of MODEL_NAMES) {
        const { json, weights } = await readShippedModel(name);
        emit(`${name}.json`, json);
        emit(`${name}.bin`, weights);
      }
      emit('tfjs-backend-wasm-simd.wasm', await readFile(join(packages, WASM)));
    },
  };
}

/** The page that holds the camera: nobody sees Chrome's, and Firefox's is a tab or the sidebar. Chrome also has a side panel. */
const OWN_PAGES = {
  chrome: { camera: join(root, 'camera/index.html'), panel: join(root, 'popup/panel.html') },
  firefox: { hostTab: join(root, 'camera/host-tab.html'), sidebar: join(root, 'camera/sidebar.html') },
};

/**
 * Pages, the background and the detection worker, as ES modules. The content script is built apart: it can't be one. The mode
 * is the browser; scripts/build.ts says where to and for which version.
 */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    root,
    base: './',
    publicDir: join(import.meta.dirname, 'public'),
    plugins: [preact(), emitModel()],
    worker: { format: 'es' },
    define: { __BROWSER__: JSON.stringify(browser) },
    build: {
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      sourcemap: false,
      rollupOptions: {
        input: {
          background: join(root, 'background/main.ts'),
          ...OWN_PAGES[browser],
          popup: join(root, 'popup/index.html'),
          dashboard: join(root, 'dashboard/index.html'),
        },
        output: {
          entryFileNames: ({ name }) => (name === 'background' ? 'background.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  };
});
