export function RetryDocument() {
  return null
}
