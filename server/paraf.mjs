#!/usr/bin/env node
// `npx paraf jalankan ...`: makes sure of the set-up, then runs the SOP without hands.
import { jalankan } from './siap/proses.mjs'
import { sediakan } from './siap/sediakan.mjs'
import { di } from './siap/umum.mjs'

await sediakan({ untuk: 'start' })
// Paths on the command line mean the folder it was called from.
const args = ['--enable-source-maps', di('dist/server/jalankan/main.js'), ...process.argv.slice(2)]
process.exitCode = await jalankan(args, { cwd: process.cwd() })
