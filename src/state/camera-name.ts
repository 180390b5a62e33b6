/** What Chrome adds to a camera's name: vendor and product by number, as in 'HD Webcam (1bcf:2b8a)'. */
const USB_IDS = /\s*\([\da-f]{4}:[\da-f]{4}\)\s*$/i;

/** The name of a camera as people know it; '' if the browser doesn't report one. */
export function cameraNameOf({ label }: { readonly label: string }): string {
  return label.replace(USB_IDS, '').trim();
}
