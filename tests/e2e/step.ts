/** One step of a story that is one test: says, when it fails, at which step. */
export async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new Error(`At '${name}': ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
