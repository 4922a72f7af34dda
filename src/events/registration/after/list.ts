import { CsvError, parse } from 'csv-parse/sync'
import { Refusal } from '../../../kit/refusal.ts'

/** Who was there, by a service's list: whoever it names by address, and how many it names without one. */
export type Attendance = {
  /** Addresses of people who attended, in small letters. */
  addresses: Set<string>
  /** Of those, who ran the meeting. */
  staff: Set<string>
  /** Names of people whose address the service does not know: counted, and forgotten. */
  nameless: Set<string>
}

/** The file is not what it is taken for; the message says what was expected, for the desk. */
export class NoList extends Refusal {}

const columnNames = ['address', 'name', 'attended', 'role'] as const
type Column = (typeof columnNames)[number]

/**
 * The columns by which a list is known, as Zoom, Microsoft Teams, Webex and GoTo Webinar name them, and their names in the
 * languages of the desk: small letters, without anything in brackets.
 */
const columns: Record<Column, readonly string[]> = {
  address: [
    ...['email', 'e-mail', 'email address', 'e-mail address', 'user email', 'attendee email', 'mail'],
    ...['adresse e-mail', 'adresse de messagerie', 'courriel', 'correo', 'correo electrónico'],
    ...['dirección de correo electrónico', 'endereço de e-mail', 'endereço de email', 'correio eletrónico'],
    ...['البريد الإلكتروني', 'البريد الالكتروني', 'عنوان البريد الإلكتروني'],
  ],
  name: [
    ...['name', 'user name', 'display name', 'full name', 'attendee name', 'last name', 'name (original name)'],
    ...['nom', 'nom complet', 'nom d’utilisateur', "nom d'utilisateur", 'nombre', 'nombre completo', 'nome'],
    ...['nome completo', 'الاسم', 'الاسم الكامل', 'اسم المستخدم'],
  ],
  attended: ['attended', 'a participé', 'participation', 'asistió', 'ha asistido', 'compareceu', 'participou', 'حضر'],
  role: ['role', 'rôle', 'rol', 'función', 'função', 'papel', 'الدور'],
}

/** What stands under *Attended* for who did not. */
const no = ['no', 'non', 'não', 'nao', 'لا', 'false', '0']
const runsIt =
  /^(host|alternative host|co-?host|panell?ist|organi[sz]er|co-?organi[sz]er|presenter|staff)s?( details)?$/i
const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

const plain = (cell = '') =>
  cell
    .replace(/\(.*?\)/g, '')
    .replace(/[*:]/g, '')
    .trim()
    .toLowerCase()

/** A list as text: services write UTF-8 or, with a mark at its beginning, UTF-16. @throws {NoList} for what is no text */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0x50 && second === 0x4b)
    throw new NoList('This is a workbook. Open it, save the list of attendance as CSV, and hand that over.')
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) throw new NoList('This is not a text file. A list of attendance as CSV was expected.')
  return text
}

/** Where the columns of a part are, and how many it has. */
type Head = { places: Partial<Record<Column, number>>; width: number }

/** The columns, if a row of a list names them. */
function headOf(row: readonly string[]): Head | undefined {
  const names = row.map(plain)
  const found = columnNames.flatMap((column) => {
    const place = names.findIndex((name) => columns[column].includes(name))
    return place < 0 ? [] : [[column, place] as const]
  })
  const places: Head['places'] = Object.fromEntries(found)
  const isOne = places.address !== undefined && (places.name !== undefined || places.attended !== undefined)
  return isOne ? { places, width: row.length } : undefined
}

/** The rows of a list, by whichever mark parts its cells. */
function rowsOf(text: string): string[][] {
  let fault: string | undefined
  for (const delimiter of ['\t', ',', ';']) {
    try {
      const rows = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true })
      if (rows.some(headOf)) return rows
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      fault = error.message
    }
  }
  if (fault)
    throw new NoList(
      'This cannot be read as CSV: {fault}. Expected is the attendance or attendee report of Zoom, Microsoft Teams, Webex or GoTo Webinar, as CSV.',
      { fault },
    )
  throw new NoList(
    'This is not a list of attendance: no line of it names columns such as “Name” and “Email”. Expected is the attendance or attendee report of Zoom, Microsoft Teams, Webex or GoTo Webinar, as CSV.',
  )
}

/**
 * Reads the list of attendance of a service. Lists have lines before the one that names the columns, and several parts
 * with columns of their own; people who came and went stand in them several times.
 * @throws {NoList}
 */
export function attendanceIn(bytes: Uint8Array): Attendance {
  const attendance: Attendance = { addresses: new Set(), staff: new Set(), nameless: new Set() }
  let head: Head | undefined
  let part = ''
  for (const row of rowsOf(textOf(bytes))) {
    const next = headOf(row)
    if (next) head = next
    else if (head && isPerson(row, head)) note(attendance, row, head, part)
    else if (isAlone(row)) {
      // A line alone is the name of the part that follows; the columns of the last one no longer hold.
      part = plain(row[0])
      head = undefined
    }
  }
  return attendance
}

const cellOf = (row: readonly string[], { places }: Head, column: Column) => (row[places[column] ?? -1] ?? '').trim()

const isAlone = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length <= 1

/** Some services leave out the empty cells at the end of a row. */
const isPerson = (row: readonly string[], head: Head): boolean =>
  (row.length >= head.width || !isAlone(row)) &&
  (cellOf(row, head, 'name') !== '' || cellOf(row, head, 'address') !== '')

function note({ addresses, staff, nameless }: Attendance, row: readonly string[], head: Head, part: string): void {
  const cell = (column: Column) => cellOf(row, head, column)
  if (no.includes(cell('attended').toLowerCase())) return
  const address = cell('address').toLowerCase()
  const isStaff = runsIt.test(part) || runsIt.test(cell('role'))
  if (isAddress.test(address)) {
    addresses.add(address)
    if (isStaff) staff.add(address)
  } else if (!isStaff && cell('name')) nameless.add(cell('name').toLowerCase())
}
