import { basename, join } from 'node:path';
import { build, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');

/** The contexts of the product, each with the code that the browser would load into it. */
export const CONTEXT_ENTRIES = {
  background: 'src/background/main.ts',
  host: 'src/camera/host/main.ts',
  worker: 'src/detection/worker.ts',
  page: 'tests/world/page-code.ts',
} as const;
export type ContextKind = keyof typeof CONTEXT_ENTRIES;

/** Modules that only a real browser can run: pixels and the models. */
const FAKED: Readonly<Record<string, string>> = {
  'backends.ts': 'tests/world/fake/backends.ts',
  'find-face.ts': 'tests/world/fake/find-face.ts',
  'video-frame.ts': 'tests/world/fake/video-frame.ts',
};

function fakeModelAndPixels(): Plugin {
  return {
    name: 'fake-model-and-pixels',
    enforce: 'pre',
    resolveId(source, importer) {
      const faked = FAKED[basename(source)];
      return faked !== undefined && importer?.includes('/src/detection/') ? join(ROOT, faked) : null;
    },
    // The fake Worker needs no address; Vite would build a worker with the whole of tfjs for it.
    transform: (code, id) =>
      id.endsWith('/camera/detector/detection-worker.ts')
        ? code.replace(/new URL\('[^']*', import\.meta\.url\)/, "'detection'")
        : null,
  };
}

/** Bundles the shipped code of one context into one script. */
export async function buildContext(kind: ContextKind): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    plugins: [fakeModelAndPixels()],
    define: { __BROWSER__: JSON.stringify('chrome') },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      lib: { entry: join(ROOT, CONTEXT_ENTRIES[kind]), formats: ['iife'], name: 'exported' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const [chunk] = outputs.filter((each) => each.type === 'chunk');
  if (chunk === undefined) throw new Error(`The bundle for ${kind} is empty.`);
  return chunk.code;
}
