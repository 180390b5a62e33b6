/*
 * Speech by the browser's own synthesis, with voices that run on this computer. Other voices would send the words over
 * the network.
 */

/** What is needed to choose a voice. */
export interface VoiceFacts {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** A voice of this computer that speaks the language; null if there is none. */
export function chooseVoice<Voice extends VoiceFacts>(
  voices: readonly Voice[],
  language: string,
): Voice | null {
  const speaking = voices.filter((voice) => voice.localService && primary(voice.lang) === primary(language));
  const exact = speaking.filter((voice) => voice.lang.toLowerCase() === language.toLowerCase());
  const best = exact.length > 0 ? exact : speaking;
  return best.find((voice) => voice.default) ?? best[0] ?? null;
}

/** Voices load late, or never. This is how long to wait for them. */
const VOICES_WAIT_MS = 2000;

async function listVoices(): Promise<SpeechSynthesisVoice[]> {
  // Some builds of the browsers have no synthesis at all.
  if (!('speechSynthesis' in globalThis)) return [];
  const voices = speechSynthesis.getVoices();
  if (voices.length > 0) return voices;
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, VOICES_WAIT_MS);
  });
  return speechSynthesis.getVoices();
}

/** Whether words in a language can be spoken on this computer. */
export async function canSpeak(language: string): Promise<boolean> {
  return chooseVoice(await listVoices(), language) !== null;
}

/**
 * Speaks the words, and cuts off what is being spoken. Does nothing if no voice of this computer speaks the language.
 */
export async function speak(words: string, language: string, volume: number): Promise<void> {
  const voice = chooseVoice(await listVoices(), language);
  if (voice === null) return;
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.volume = volume;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

export function stopSpeaking(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}
