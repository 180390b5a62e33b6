/**
 * One layer of a neural network. Weights are stored row by row, one row per input; the last row is the bias.
 */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
}

/** Runs features through the layers, with SiLU (x · sigmoid(x)) after each but the last. */
export function evaluateNetwork(layers: readonly Layer[], features: ArrayLike<number>): Float64Array {
  let values = Float64Array.from(features);
  for (const [index, layer] of layers.entries()) {
    values = sumInputs(layer, values);
    if (index < layers.length - 1) bendAll(values);
  }
  return values;
}

function sumInputs({ inputs, outputs, weights }: Layer, values: Float64Array): Float64Array<ArrayBuffer> {
  const sums = Float64Array.from(weights.subarray(inputs * outputs, (inputs + 1) * outputs));
  for (let input = 0; input < inputs; input++) {
    const value = values[input] as number;
    const row = input * outputs;
    for (let output = 0; output < outputs; output++) {
      sums[output] = (sums[output] as number) + value * (weights[row + output] as number);
    }
  }
  return sums;
}

function bendAll(values: Float64Array): void {
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    values[index] = value / (1 + Math.exp(-value));
  }
}
