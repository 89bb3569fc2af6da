#!/usr/bin/env node
// The way in on a fresh machine: `node server/siap.mjs start|test|build`. Needs nothing but Node.
import { sediakan } from './siap/sediakan.mjs'
import { jalankan } from './siap/proses.mjs'
import { uji } from './siap/uji.mjs'

const [perintah, ...args] = process.argv.slice(2)

switch (perintah) {
  case 'start':
    await sediakan({ untuk: 'start' })
    process.exitCode = await jalankan([
      '--max-semi-space-size=32',
      '--enable-source-maps',
      'dist/server/main.js',
      ...args,
    ])
    break
  case 'test':
    await sediakan({ untuk: 'test' })
    process.exitCode = await uji(args)
    break
  case 'build':
    await sediakan({ untuk: 'build' })
    break
  default:
    process.stderr.write('Pakai: node server/siap.mjs start | test [berkas...] | build\n')
    process.exitCode = 2
}
