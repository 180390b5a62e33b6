import type { io } from '@tensorflow/tfjs-core';

/** The model's files in the package: tfjs' graph-model JSON and one file of weights. */
export interface ModelFiles {
  readonly json: () => Promise<unknown>;
  readonly weights: () => Promise<ArrayBuffer>;
}

interface GraphModelJson {
  readonly modelTopology: object;
  readonly signature?: object;
  readonly weightsManifest: readonly { readonly weights: io.WeightsManifestEntry[] }[];
}

function isGraphModelJson(value: unknown): value is GraphModelJson {
  return (
    typeof value === 'object' && value !== null && 'modelTopology' in value && 'weightsManifest' in value
  );
}

/**
 * Lets tfjs load the model from the given files, so that nothing is ever fetched from a hub. Rejects if the
 * JSON is not a graph model.
 */
export function readModelFiles(files: ModelFiles): io.IOHandler {
  return {
    async load(): Promise<io.ModelArtifacts> {
      const [json, weightData] = await Promise.all([files.json(), files.weights()]);
      if (!isGraphModelJson(json)) throw new Error('The model file is not a tfjs graph model.');
      return {
        modelTopology: json.modelTopology,
        weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
        weightData,
        ...(json.signature && { signature: json.signature }),
      };
    },
  };
}
