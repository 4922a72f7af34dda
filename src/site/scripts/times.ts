/** Fills each `data-times` with the hours of an event on the reader's own clock, and shows it where that is another clock. */
for (const line of document.querySelectorAll<HTMLElement>('[data-times]')) {
  const time = line.querySelector('time')
  const { lang } = document.documentElement
  // The reader's own kind of the page's language: a British day comes before its month.
  const own = navigator.languages.find((one) => one.startsWith(lang)) ?? lang
  const clock = new Intl.DateTimeFormat(own, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZoneName: 'short' },
  })
  if (!time || clock.resolvedOptions().timeZone === line.dataset.times) continue
  time.textContent = clock.formatRange(new Date(time.dateTime), new Date(line.dataset.until ?? time.dateTime))
  line.hidden = false
}
