import type { Machine } from './machine.ts';

const parameter = { setValueAtTime() {}, exponentialRampToValueAtTime() {} };

/** A loudspeaker and one local voice. */
export function createAudio({ heard }: Machine) {
  class FakeAudioContext {
    readonly currentTime = 0;
    readonly destination = {};
    createOscillator() {
      const start = () => {
        heard.tones++;
      };
      return { frequency: parameter, connect: (node: unknown) => node, start, stop() {} };
    }
    createGain() {
      return { gain: parameter, connect: (node: unknown) => node };
    }
    async close() {}
  }
  class Utterance {
    readonly words: string;
    constructor(words: string) {
      this.words = words;
    }
  }
  return {
    AudioContext: FakeAudioContext,
    SpeechSynthesisUtterance: Utterance,
    speechSynthesis: {
      getVoices: () => [{ lang: 'en-GB', localService: true, default: true }],
      cancel() {},
      speak: ({ words }: Utterance) => void heard.said.push(words),
    },
  };
}
