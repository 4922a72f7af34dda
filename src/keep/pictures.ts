/** A picture within a Markdown text, on a line of its own: `![what it shows](media/day.webp)`. */
export const pictureLine = /^!\[([^\]]*)\]\((media\/.+)\)\s*$/

/** The pictures of a text as they were written, whether or not there can be such a file. */
export const picturesIn = (text: string): { file: string; alt: string }[] =>
  text.split('\n').flatMap((line) => {
    const [, alt, file] = pictureLine.exec(line) ?? []
    return file ? [{ file, alt: alt || file }] : []
  })
