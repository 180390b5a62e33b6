/** Hands text to the browser as a download: it goes from this page to the disk, and nowhere else. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has taken the blob by then; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
