/** The smallest picture there is, as a browser's file dialog hands it over. */
export function picture() {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
  return { name: 'path.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') }
}
