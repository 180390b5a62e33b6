import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { FrameRequest, SceneOptions } from './frame-request.ts';
import { hashSources } from './source-version.ts';

/** 8-bit RGB, top row first, as it leaves the camera (unmirrored). */
export interface RgbFrame {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Renderer {
  /** Draws the frames in order. */
  render(scene: SceneOptions, frames: readonly FrameRequest[]): Promise<readonly RgbFrame[]>;
  close(): Promise<void>;
}

const FOLDER = dirname(fileURLToPath(import.meta.url));
export const CACHE = join(FOLDER, '../../.cache/simulator');
const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--no-first-run',
];

/** Starts a headless Chromium of its own; close it when done. */
export async function openRenderer(executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'): Promise<Renderer> {
  const script = await bundlePage();
  const inbox = await openInbox();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, headless: true });
  const page = await openPage(browser, inbox.origin, script);
  return {
    async render(scene, frames) {
      await page.evaluate(([options, requests, to]) => window.simulator.draw(options, requests, to), [
        scene,
        frames,
        `${inbox.origin}/pixels`,
      ] as const);
      return splitFrames(inbox.take(), scene);
    },
    async close() {
      await browser.close();
      inbox.server.close();
    },
  };
}

/** Bundles page.ts, once for each version of the simulator's sources. */
async function bundlePage(): Promise<string> {
  const outDir = join(CACHE, `page-${await hashSources()}`);
  const path = join(outDir, 'page.js');
  const ready = await readFile(path, 'utf8').catch(() => null);
  if (ready !== null) return ready;
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: join(FOLDER, 'page.ts'), formats: ['iife'], name: 'simulatorPage', fileName: () => 'page.js' },
    },
  });
  return readFile(path, 'utf8');
}

async function openPage(browser: Browser, origin: string, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(origin);
  await page.addScriptTag({ content: script });
  return page;
}

interface Inbox {
  readonly server: Server;
  readonly origin: string;
  /** The pixels that were posted last. */
  take(): Buffer;
}

/** A server on the loopback that serves an empty page and takes its pixels. */
async function openInbox(): Promise<Inbox> {
  let received: Buffer | null = null;
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') received = await readBody(request);
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>simulator</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const take = () => {
    if (received === null) throw new Error('The page posted no pixels');
    const pixels = received;
    received = null;
    return pixels;
  };
  return { server, origin: `http://127.0.0.1:${port}`, take };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function splitFrames(pixels: Buffer, { width, height }: SceneOptions): RgbFrame[] {
  const bytes = width * height * 3;
  return Array.from({ length: pixels.length / bytes }, (_, index) => ({
    rgb: pixels.subarray(index * bytes, (index + 1) * bytes),
    width,
    height,
  }));
}
