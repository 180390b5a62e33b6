import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { builtFor } from './build-under-test.ts';

export interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { readonly shadowRootType?: string })[];
}

/** The built extension, with the permission that a user grants in the settings granted from the start. */
export async function copyWithHostPermission(
  folder: string,
  extension = builtFor('chrome'),
): Promise<string> {
  const copy = join(folder, 'extension');
  await cp(extension, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return copy;
}

export interface PageServer {
  readonly url: string;
  close(): void;
}

/** Forbids nearly everything. */
const STRICT_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Serves one page, under a policy that forbids nearly everything, or under none. */
export async function servePage(html: string, policy: string | null = STRICT_POLICY): Promise<PageServer> {
  const server: Server = createServer((_request, response) => {
    if (policy !== null) response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}

export function listNodes(node: DomNode): DomNode[] {
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  return [node, ...below.flatMap(listNodes)];
}

/** The content of the closed shadow roots of a page, which the page itself cannot see. */
export async function readClosedRoots(devtools: CDPSession): Promise<DomNode[]> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const roots = listNodes(root as DomNode).flatMap((node) => node.shadowRoots ?? []);
  return roots.filter(({ shadowRootType }) => shadowRootType === 'closed').flatMap(listNodes);
}

/** How dark a page is; nothing while there is no dim. Needs the domains DOM and CSS enabled. */
export async function readDarkness(devtools: CDPSession): Promise<number> {
  const dims = (await readClosedRoots(devtools)).filter(({ nodeName }) => nodeName === 'DIV');
  let opacity = 0;
  for (const { nodeId } of dims) {
    // A node can be gone by now.
    const style = await devtools.send('CSS.getComputedStyleForNode', { nodeId }).catch(() => null);
    const value = (name: string) => style?.computedStyle.find((each) => each.name === name)?.value;
    if (value('background-color') === 'rgb(0, 0, 0)') opacity = Number(value('opacity'));
  }
  return opacity;
}

/** All the text in them. */
export async function readClosedWords(devtools: CDPSession): Promise<string> {
  return (await readClosedRoots(devtools)).map(({ nodeValue }) => nodeValue ?? '').join(' ');
}
