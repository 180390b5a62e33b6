import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { makeModel } from './scripts/build/model-weights.ts';

const root = join(import.meta.dirname, 'src');
const packages = join(import.meta.dirname, 'node_modules');

const WASM = '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';

function emitModelAndManifest(): Plugin {
  return {
    name: 'plumbline-model-and-manifest',
    async generateBundle() {
      // Weights and .wasm travel in the package: nothing is ever fetched from elsewhere.
      const model = await makeModel();
      const wasm = await readFile(join(packages, WASM));
      const files = {
        'movenet-lightning.json': model.json,
        'movenet-lightning.bin': model.weights,
        'tfjs-backend-wasm-simd.wasm': wasm,
      };
      for (const [name, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName: `model/${name}`, source });
      const manifest = await readFile(join(import.meta.dirname, 'manifest.json'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifest });
    },
  };
}

/** Pages, the service worker and the detection worker, as ES modules. The content script is built apart: it can't be one. */
export default defineConfig({
  root,
  base: './',
  publicDir: join(import.meta.dirname, 'public'),
  plugins: [preact(), emitModelAndManifest()],
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, 'dist/chrome'),
    emptyOutDir: true,
    target: 'chrome120',
    modulePreload: false,
    sourcemap: false,
    rollupOptions: {
      input: {
        background: join(root, 'background/main.ts'),
        camera: join(root, 'camera/index.html'),
        popup: join(root, 'popup/index.html'),
        dashboard: join(root, 'dashboard/index.html'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'background' ? 'background.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
