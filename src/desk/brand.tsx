export function Icon() {
  return null
}
export function Logo() {
  return null
}
export function Greeting() {
  return null
}
