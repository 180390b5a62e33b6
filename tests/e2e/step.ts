/** One step of a story in a single test. If it fails, the error names the step. */
export async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new Error(`At '${name}': ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
