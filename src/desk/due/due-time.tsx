export function DueTime() {
  return null
}
