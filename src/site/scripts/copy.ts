/** Puts a button that copies beside each `data-copy`, which says what the button is called; tells politely when it is done. Of a lasting link, its address. */
function addButtons({ clipboard }: Navigator): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const text = part.querySelector<HTMLAnchorElement>('[rel=bookmark]')?.href ?? part.textContent
    const button = document.createElement('button')
    const status = document.createElement('span')
    button.type = 'button'
    button.append(part.dataset.copy ?? '')
    status.role = 'status'
    button.onclick = async () => {
      await clipboard.writeText(text)
      status.textContent = part.dataset.copied ?? ''
    }
    part.append(' ', button, ' ', status)
  }
}

// Only a page that came over a safe line may write to the clipboard.
if (navigator.clipboard) addButtons(navigator)
