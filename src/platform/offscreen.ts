/** Chrome's offscreen document, which holds the camera. The polyfill does not know it. */

const HOST_PAGE = 'camera/index.html';

export async function hasCameraHost(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

/** Makes the offscreen document; another caller having been faster is no error. */
export async function createCameraHost(): Promise<void> {
  try {
    await chrome.offscreen.createDocument({
      url: HOST_PAGE,
      reasons: ['USER_MEDIA'],
      justification: 'Reads the webcam on this machine to watch the posture while you work in other tabs.',
    });
  } catch (error) {
    if (!(await hasCameraHost())) throw error;
  }
}

export async function closeCameraHost(): Promise<void> {
  try {
    await chrome.offscreen.closeDocument();
  } catch (error) {
    if (await hasCameraHost()) throw error;
  }
}
