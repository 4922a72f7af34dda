export function PreviewLinks() {
  return null
}
