import { describe, expect, test } from 'vitest'
import { attendanceIn, NoList } from './list.ts'

const utf8 = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))
/** As Windows programs write it: two bytes a letter, with a mark at the beginning. */
const utf16 = (...lines: string[]) => new Uint8Array(Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le'))
const read = (bytes: Uint8Array) => {
  const { addresses, staff, nameless } = attendanceIn(bytes)
  return { addresses: [...addresses], staff: [...staff], nameless: [...nameless] }
}

const zoomWebinar = utf8(
  'Attendee Report',
  'Report Generated:,"Oct 28, 2026 09:00"',
  'Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users',
  'A webinar,880 1234 5678,"Oct 27, 2026 08:55",70,4,0,2,3',
  'Host Details,',
  'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
  'Yes,The Host,host@example.org,"Oct 27, 2026 08:55","Oct 27, 2026 10:05",70,No,Kenya',
  'Attendee Details,',
  'Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
  'Yes,"Otieno, Amina",Amina,Otieno,Amina@Example.org,"Oct 20, 2026",approved,"Oct 27, 2026 09:00","Oct 27, 2026 09:30",30,Yes,Kenya',
  'Yes,"Otieno, Amina",Amina,Otieno,amina@example.org,"Oct 20, 2026",approved,"Oct 27, 2026 09:31","Oct 27, 2026 10:00",29,Yes,Kenya',
  'No,Bela,Bela,,bela@example.org,"Oct 20, 2026",approved,--,--,--,--,Hungary',
  'Other Attended',
  'User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name',
  '+254 ** 123,"Oct 27, 2026 09:00","Oct 27, 2026 10:00",60,Kenya',
)
const zoomMeeting = utf8(
  'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room',
  'Amina,amina@example.org,10/27/2026 09:00:00 AM,10/27/2026 10:00:00 AM,60,Yes,No',
  'iPhone of B,,10/27/2026 09:00:00 AM,10/27/2026 10:00:00 AM,60,Yes,No',
  'iPhone of B,,10/27/2026 10:01:00 AM,10/27/2026 10:02:00 AM,1,Yes,No',
)
const teams = utf16(
  '1. Summary',
  'Meeting title\tA webinar',
  'Attended participants\t3',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'The Host\t10/27/26, 8:55:00 AM\t10/27/26, 10:05:00 AM\t1h 10m\thost@example.org\thost@example.org\tOrganizer',
  'Amina\t10/27/26, 9:00:00 AM\t10/27/26, 10:00:00 AM\t1h\tamina@example.org',
  'Bela (Guest)\t10/27/26, 9:00:00 AM\t10/27/26, 10:00:00 AM\t1h\t\t\tAttendee',
  '',
  '3. In-Meeting Activities',
  'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
  'Amina\t10/27/26, 9:00:00 AM\t10/27/26, 10:00:00 AM\t1h\tamina@example.org\tAttendee',
  'Bela (Guest)\t10/27/26, 9:00:00 AM\t10/27/26, 10:00:00 AM\t1h\t\tAttendee',
)
const webex = utf16(
  'Meeting Name\tMeeting Start Time\tDisplay Name\tFirst Name\tLast Name\tRole\tAttendee Email\tJoin Time\tLeave Time\tAttendance Duration',
  'A webinar\t2026-10-27 09:00:00\tThe Host\tThe\tHost\tHost\thost@example.org\t2026-10-27 08:55:00\t2026-10-27 10:05:00\t70 mins',
  'A webinar\t2026-10-27 09:00:00\tAmina\tAmina\tOtieno\tAttendee\tamina@example.org\t2026-10-27 09:00:00\t2026-10-27 10:00:00\t60 mins',
)
const goTo = utf8(
  'Generated,"Oct 28, 2026 09:00 AM EAT"',
  'Webinar Name,Webinar ID',
  'A webinar,123-456-789',
  '',
  'Session Details',
  'Attended,Interest Rating,Last Name,First Name,Email Address,Registration Date/Time,Join Time,Leave Time,Time in Session',
  'Yes,80,Otieno,Amina,amina@example.org,"Oct 20, 2026","Oct 27, 2026 09:00 AM","Oct 27, 2026 10:00 AM",60 minutes',
  'No,,Bartok,Bela,bela@example.org,"Oct 20, 2026",--,--,',
)
const french = utf8('Nom;Adresse e-mail;Rôle', 'Amina;amina@example.org;Participant')
const arabic = utf8('الاسم,البريد الإلكتروني,حضر', 'أمينة,amina@example.org,نعم', 'بيلا,bela@example.org,لا')

describe('a list of attendance', () => {
  const amina = 'amina@example.org'
  const host = 'host@example.org'
  test.each([
    ['of a webinar in Zoom', zoomWebinar, { addresses: [host, amina], staff: [host], nameless: [] }],
    ['of a meeting in Zoom', zoomMeeting, { addresses: [amina], staff: [], nameless: ['iphone of b'] }],
    ['of Microsoft Teams', teams, { addresses: [host, amina], staff: [host], nameless: ['bela (guest)'] }],
    ['of Webex', webex, { addresses: [host, amina], staff: [host], nameless: [] }],
    ['of GoTo Webinar', goTo, { addresses: [amina], staff: [], nameless: [] }],
    ['in French, parted by semicolons', french, { addresses: [amina], staff: [], nameless: [] }],
    ['in Arabic', arabic, { addresses: [amina], staff: [], nameless: [] }],
  ])('%s names everybody who attended, once', (_, bytes, expected) => expect(read(bytes)).toEqual(expected))

  test.each([
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04]), 'This is a workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'This is not a text file'],
    ['another table', utf8('Fruit,Number', 'Apple,3'), 'no line of it names columns'],
    ['a table of addresses alone', utf8('Email', 'amina@example.org'), 'no line of it names columns'],
    ['nothing', utf8(''), 'no line of it names columns'],
    [
      'an open quotation mark',
      utf8('Name,Email', '"Amina,amina@example.org'),
      'This cannot be read as CSV: Quote Not Closed',
    ],
  ])('%s is none, and the editor is told what was expected', (_, bytes, sentence) => {
    expect(() => attendanceIn(bytes)).toThrow(NoList)
    expect(() => attendanceIn(bytes)).toThrow(sentence)
  })
})
