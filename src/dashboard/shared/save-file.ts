/**
 * Saves text as a download: it goes from this page to the disk, and nowhere else.
 * @returns the file's name
 */
export function saveFile(name: string, text: string, type: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // By then the download has read the blob, and the address is no longer needed.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return name;
}
