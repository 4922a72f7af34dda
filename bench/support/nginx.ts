import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../tests/support/server.ts'
import { memoryOf } from './results.ts'

export type Nginx = { origin: string; memory(): number; stop(): Promise<void> }
export type Body = { name: string; bytes: Buffer; encoding?: string }

/**
 * Serves bodies as files at `/<name>`, with as many workers as there are cores and its file cache on.
 * @throws with what to install where nginx is missing
 */
export async function startNginx(folder: string, bodies: readonly Body[]): Promise<Nginx> {
  const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync)
  if (!program) throw new Error('This bench needs nginx, which Debian has: apt-get install nginx-light')
  const files = path.join(folder, 'files')
  mkdirSync(files, { recursive: true })
  for (const { name, bytes } of bodies) writeFileSync(path.join(files, name), bytes)
  const port = await freePort()
  const encodings = bodies.flatMap(({ name, encoding }) =>
    encoding ? [`location = /${name} { add_header content-encoding ${encoding}; }`] : [],
  )
  const configuration = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes auto;
    daemon off;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000;
      open_file_cache max=100 inactive=1h; open_file_cache_valid 1h;
      client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
      uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
      default_type text/html;
      server { listen 127.0.0.1:${port}; root ${files}; ${encodings.join(' ')} }
    }`
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(file, configuration)
  const child = spawn(program, ['-c', file, '-e', path.join(folder, 'error.log')], { stdio: 'ignore' })
  const origin = `http://127.0.0.1:${port}`
  for (let patience = 100; ; patience--)
    try {
      await fetch(`${origin}/${bodies[0]?.name}`)
      break
    } catch (error) {
      if (patience === 0 || child.exitCode !== null)
        throw new Error(`nginx did not start: ${readFileSync(path.join(folder, 'error.log'), 'utf8')}`, {
          cause: error,
        })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  const workers = () => readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')
  return {
    origin,
    memory: () => [Number(child.pid), ...workers().map(Number)].reduce((sum, pid) => sum + memoryOf(pid).now, 0),
    async stop() {
      child.kill('SIGQUIT')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
