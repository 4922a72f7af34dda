import { describe, expect, it } from 'vitest'
import { dateIn, datesIn, dayOf, monthIn, weekdayIn } from './dates.ts'
import { directionOf } from './direction.ts'
import { localPath, splitPath } from './languages.ts'
import { compareIn, countryName, languageName, listOf, numberOf, ownLanguageName } from './names.ts'
import { dayTimeIn, timeIn, timesIn, zoneIn } from './times.ts'

describe('dates', () => {
  it('are said in each language', () => {
    expect(dateIn('en', '2021-10-25')).toBe('25 October 2021')
    expect(dateIn('fr', '2021-10-25', 'full')).toBe('lundi 25 octobre 2021')
    expect(dateIn('ar', '2021-10-25', 'day')).toBe('25 أكتوبر')
    expect(dateIn('zh-Hans', '2021-10-25')).toBe('2021年10月25日')
    expect(monthIn('pt', 4)).toBe('abril')
    expect(weekdayIn('es', '2021-10-25', 'short')).toBe('lun')
  })

  it('come back as they are when only a year or month is known, or when they are none', () => {
    expect(dateIn('en', '2023')).toBe('2023')
    expect(dateIn('en', '2021-02-30')).toBe('2021-02-30')
    expect(weekdayIn('en', 'soon')).toBe('')
  })

  it('make ranges within a month, over two and of one day', () => {
    expect(datesIn('en', '2021-10-25', '2021-10-29')).toBe('25–29 October 2021')
    expect(datesIn('en', '2021-09-27', '2021-10-01')).toBe('27 September\u2009–\u20091 October 2021')
    expect(datesIn('es', '2021-10-25', '2021-10-29')).toBe('25–29 de octubre de 2021')
    expect(datesIn('en', '2021-10-25', '2021-10-25')).toBe('25 October 2021')
  })

  it('are those of the zone, not of the server', () => {
    expect(dayOf(Temporal.Instant.from('2021-10-25T02:00:00Z'), 'America/New_York')).toBe('2021-10-24')
  })
})

describe('times', () => {
  const start = Temporal.Instant.from('2018-09-27T13:00:00Z')
  it('stand on the clock of a zone, and the zone is said', () => {
    expect(timeIn('en', start, 'America/New_York')).toBe('09:00')
    expect(timesIn('fr', start, start.add({ hours: 1 }), 'America/New_York')).toBe('09:00–10:00')
    expect(timeIn('es', start, 'America/New_York')).toBe('9:00')
    expect(timesIn('es', start, start.add({ hours: 1 }), 'America/New_York')).toBe('9:00–10:00')
    expect(dayTimeIn('es', start, 'America/New_York')).toBe('jueves, 9:00')
    expect(timesIn('en', start, start.add({ hours: 1 }), 'Asia/Tokyo')).toBe('22:00–23:00')
    expect(timesIn('en', start, start.add({ hours: 2 }), 'Asia/Tokyo')).toBe('22:00–Friday 00:00')
    expect(timesIn('fr', start, start.add({ hours: 1 }), 'Pacific/Auckland', '2018-09-27')).toBe('vendredi 01:00–02:00')
    expect(zoneIn('en', start, 'America/New_York')).toBe('Eastern Time (GMT-4)')
    expect(zoneIn('en', start.add({ hours: 24 * 90 }), 'America/New_York')).toBe('Eastern Time (GMT-5)')
  })
})

describe('names', () => {
  it('of countries and languages, and unknown codes as they are', () => {
    expect(countryName('fr', 'KG')).toBe('Kirghizstan')
    expect(countryName('en', 'not a code')).toBe('not a code')
    expect(languageName('ar', 'en')).toBe('الإنجليزية')
    expect(ownLanguageName('pt')).toBe('Português')
  })

  it('join and sort as readers of the language do', () => {
    expect(listOf('en', ['A', 'B', 'C'])).toBe('A, B and C')
    expect(listOf('fr', ['A', 'B'], 'or')).toBe('A ou B')
    expect(['Zoé', 'Émile', 'Eva'].sort(compareIn('fr'))).toEqual(['Émile', 'Eva', 'Zoé'])
    expect(numberOf('es', 12345)).toBe('12.345')
  })
})

describe('addresses', () => {
  it('go into a language and out again', () => {
    expect(splitPath('/fr/2021/days/3')).toEqual({ locale: 'fr', path: '/2021/days/3' })
    expect(splitPath('/fr')).toEqual({ locale: 'fr', path: '/' })
    expect(splitPath('/french')).toEqual({ locale: 'en', path: '/french' })
    expect(splitPath('/en/2021')).toEqual({ locale: 'en', path: '/en/2021' })
    expect(localPath('ar', '/')).toBe('/ar')
  })

  it('know the direction of any language', () => {
    expect(directionOf('ur')).toBe('rtl')
    expect(directionOf('sw')).toBe('ltr')
    expect(directionOf('no such tag')).toBe('ltr')
  })
})
