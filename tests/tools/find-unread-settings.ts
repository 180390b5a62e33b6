import ts from 'typescript';
import { readProgram } from './read-program.ts';

/** Pages that show and change settings read each of them; that doesn't make the product obey. */
const NO_READER = /src\/(dashboard|state\/settings\.ts)/;

/** The names of the properties of `Settings` that a node reads, by access or by destructuring. */
function settingsReadBy(
  node: ts.Node,
  checker: ts.TypeChecker,
  isSetting: (symbol: ts.Symbol) => boolean,
): string[] {
  if (ts.isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    return symbol !== undefined && isSetting(symbol) ? [symbol.name] : [];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    const read = ts.isIdentifier(name)
      ? checker.getTypeAtLocation(node.parent).getProperty(name.text)
      : undefined;
    return read !== undefined && isSetting(read) ? [read.name] : [];
  }
  return [];
}

/**
 * The settings that nothing reads but the pages that show them.
 * @param root the folder of the repository
 * @param names the names of all settings
 */
export function findUnreadSettings(root: string, names: readonly string[]): string[] {
  const { sources, checker } = readProgram(root);
  const isSetting = ({ declarations = [] }: ts.Symbol): boolean =>
    declarations.some((each) => each.getSourceFile().fileName.endsWith('src/state/settings.ts'));
  const read = new Set<string>();
  function visit(node: ts.Node): void {
    for (const name of settingsReadBy(node, checker, isSetting)) read.add(name);
    node.forEachChild(visit);
  }
  for (const source of sources.filter(({ fileName }) => !NO_READER.test(fileName)))
    source.forEachChild(visit);
  return names.filter((name) => !read.has(name));
}
