/** Chrome's offscreen document, which holds the camera. The polyfill does not support it. */

const HOST_PAGE = 'camera/index.html';

export async function hasOffscreenHost(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

/** Creates the offscreen document. No error if another caller was faster. */
export async function createOffscreenHost(): Promise<void> {
  try {
    await chrome.offscreen.createDocument({
      url: HOST_PAGE,
      // The document stays while any of its reasons holds. AUDIO_PLAYBACK alone would close it after 30 s of silence.
      reasons: ['USER_MEDIA', 'AUDIO_PLAYBACK'],
      justification:
        'Reads the webcam on this machine to watch the posture while you work in other tabs; plays the sound of an alert.',
    });
  } catch (error) {
    if (!(await hasOffscreenHost())) throw error;
  }
}

export async function closeOffscreenHost(): Promise<void> {
  try {
    await chrome.offscreen.closeDocument();
  } catch (error) {
    if (await hasOffscreenHost()) throw error;
  }
}
