#!/usr/bin/env node
// `npx paraf ...`: makes sure of the set-up, then runs the SOP without hands, or lets an
// administrator in again who lost the second step of login.
import { jalankan } from './siap/proses.mjs'
import { sediakan } from './siap/sediakan.mjs'
import { di } from './siap/umum.mjs'

const [perintah, ...lain] = process.argv.slice(2)
const pulihkan = perintah === 'pulihkan-admin'
await sediakan({ untuk: 'start' })
const berkas = pulihkan ? 'dist/server/pulihkan.js' : 'dist/server/jalankan/main.js'
// Paths on the command line mean the folder it was called from.
const args = ['--enable-source-maps', di(berkas), ...(pulihkan ? lain : process.argv.slice(2))]
process.exitCode = await jalankan(args, { cwd: process.cwd() })
