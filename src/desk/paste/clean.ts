/**
 * Pasted HTML as the editor should take it: Word's paragraphs that only look like lists become lists, its headings move
 * below the page's own, and what cannot be kept (comments of the program, pictures on somebody's disk, marks within the
 * file) goes. HTML of other programs keeps its lists and gets the rest.
 */
export function cleanPaste(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const gone of page.querySelectorAll(
    'style, script, meta, link, title, del, img[src^="file:"], img[src^="data:"]',
  ))
    gone.remove()
  makeLists(page)
  lowerHeadings(page)
  for (const link of page.querySelectorAll('a'))
    if (!/^(https?:|mailto:)/i.test(link.getAttribute('href') ?? '')) unwrap(link)
  for (const empty of page.querySelectorAll('p, h2, h3, h4')) if (!isWritten(empty)) empty.remove()
  return page
}

const isWritten = (element: Element) => (element.textContent ?? '').replace(/\u00a0/g, ' ').trim() !== ''

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}

/** The page has its title; what is written below it begins with the second level and ends with the fourth. */
function lowerHeadings(page: Document): void {
  const highest = page.querySelector('h1') ? 1 : 2
  for (const heading of [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')]) {
    const level = Math.min(4, Number(heading.localName.slice(1)) + 2 - highest)
    rename(heading, `h${level}`)
  }
}

type Point = { paragraph: HTMLElement; level: number; ordered: boolean }

/** Word writes a point of a list as a paragraph with its level in the style and its bullet or number as text. */
function pointOf(paragraph: HTMLElement): Point | undefined {
  const level = /mso-list:[^;]*level(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1]
  if (!level) return undefined
  const marks = [...paragraph.querySelectorAll<HTMLElement>('span')].filter((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  )
  const mark = marks.map(({ textContent }) => textContent ?? '').join('')
  for (const span of marks) span.remove()
  return { paragraph, level: Number(level), ordered: /^\s*(\d+|[a-z]|[ivxlc]+)[.)]/i.test(mark) }
}

/** Points that follow each other become one list; deeper ones a list inside the point they belong to. */
function makeLists(page: Document): void {
  const points = [...page.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')].flatMap(
    (one) => pointOf(one) ?? [],
  )
  let open: { list: HTMLElement; level: number; ordered: boolean }[] = []
  for (const { paragraph, level, ordered } of points) {
    if (paragraph.previousElementSibling !== open[0]?.list) open = []
    open = open.filter((outer) => outer.level < level || (outer.level === level && outer.ordered === ordered))
    let here = open.at(-1)
    if (!here || here.level < level) {
      const list = page.createElement(ordered ? 'ol' : 'ul')
      const holder = here?.list.lastElementChild
      if (holder) holder.append(list)
      else paragraph.before(list)
      here = { list, level, ordered }
      open.push(here)
    }
    const item = page.createElement('li')
    item.append(...paragraph.childNodes)
    here.list.append(item)
    paragraph.remove()
  }
}
