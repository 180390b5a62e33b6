import { describe, expect, it } from 'vitest';
import { chooseVoice, type VoiceFacts } from '../../../src/camera/voice/speech.ts';

function voice(lang: string, changes: Partial<VoiceFacts> = {}): VoiceFacts {
  return { lang, localService: true, default: false, ...changes };
}
const british = voice('en-GB');
const american = voice('en_US', { default: true });
const german = voice('de-DE');
const fromTheNet = voice('en-GB', { localService: false, default: true });

describe('the voice', () => {
  it.each<[string, VoiceFacts[], string, VoiceFacts | null]>([
    ['of exactly the language', [american, british, german], 'en-GB', british],
    ['of the language, by default', [british, american], 'en', american],
    ['of the language, any', [german, british], 'en-AU', british],
    ['none of another language', [german], 'en-GB', null],
    ['never one that needs the network', [fromTheNet], 'en-GB', null],
    ['of this computer before one of the network', [fromTheNet, british], 'en-GB', british],
    ['none if there is none', [], 'en', null],
  ])('is %s', (_name, voices, language, chosen) => {
    expect(chooseVoice(voices, language)).toBe(chosen);
  });
});
