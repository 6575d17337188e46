/** Bytes in base64, without anything of Node. */
export function base64(bytes: Uint8Array): string {
  const chunk = 0x8000
  let binary = ''
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk))
  }
  return btoa(binary)
}
