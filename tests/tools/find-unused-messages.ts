import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readProgram } from './read-program.ts';

/** What a template can come to: each of a union of strings, as a pattern where any number or string may stand in it. */
function patternsOf(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(patternsOf);
  if (type.isStringLiteral()) return [type.value];
  if (!(type.flags & ts.TypeFlags.TemplateLiteral)) return [];
  const { texts, types } = type as ts.TemplateLiteralType;
  return [texts.map((text, i) => text + (types[i] === undefined ? '' : '\\w+')).join('')];
}

/** Stems stand for many keys at once: those that are used are named elsewhere. */
const STEMS = ['TitledKey', 'CountKey'];
const ENDS = ['', '_one', '_other', '_title', '_text'];

function patternsIn(node: ts.Node, checker: ts.TypeChecker): string[] {
  const inside: string[] = [];
  if (ts.isStringLiteralLike(node)) return ENDS.map((end) => node.text + end);
  if (ts.isTemplateExpression(node)) {
    const types = node.templateSpans.map(({ expression }) => checker.getTypeAtLocation(expression));
    const isOfStems = types.some(({ aliasSymbol }) => STEMS.includes(aliasSymbol?.name ?? ''));
    if (!isOfStems) inside.push(...patternsOf(checker.getTypeAtLocation(node)));
  }
  node.forEachChild((child) => {
    inside.push(...patternsIn(child, checker));
  });
  return inside;
}

/**
 * The messages that nothing in `src` or the manifest names: neither a string nor a template, whose type says all that it can come to.
 * @param root the folder of the repository
 * @param keys the keys of the catalogue
 */
export function findUnusedMessages(root: string, keys: readonly string[]): string[] {
  const { sources, checker } = readProgram(root);
  const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
  const patterns = [
    ...sources.flatMap((source) => patternsIn(source, checker)),
    ...[...manifest.matchAll(/__MSG_(\w+)__/g)].flatMap(([, key]) => key ?? []),
  ];
  const named = new Set(patterns);
  const templates = [...named].filter((each) => each.includes('\\w+')).map((each) => new RegExp(`^${each}$`));
  return keys.filter((key) => !named.has(key) && !templates.some((template) => template.test(key)));
}
