import { describe, expect, it } from 'vitest';
import { cameraNameOf } from '../../../src/state/camera-name.ts';

describe('the name of a camera', () => {
  it.each([
    ['Integrated Camera (04f2:b6d0)', 'Integrated Camera'],
    ['HD Webcam (1BCF:2B8A)', 'HD Webcam'],
    ['FaceTime HD Camera (Built-in) (05ac:8514)', 'FaceTime HD Camera (Built-in)'],
    ['Logitech BRIO', 'Logitech BRIO'],
    ['Camera (front)', 'Camera (front)'],
    ['(04f2:b6d0)', ''],
    ['', ''],
  ])('%s is %s', (label, name) => {
    expect(cameraNameOf({ label })).toBe(name);
  });
});
