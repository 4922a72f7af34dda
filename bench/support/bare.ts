import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// What Node can do at most: one body, from memory, with nothing but its length. Arguments: file, port.

const [file = '', port = ''] = process.argv.slice(2)
const body = readFileSync(file)
const headers = { 'content-length': body.length }
createServer((_, response) => response.writeHead(200, headers).end(body)).listen(Number(port), '127.0.0.1', () =>
  console.log('ready'),
)
