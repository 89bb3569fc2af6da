#!/usr/bin/env node
// `npx paraf ...`: makes sure of the set-up, then runs the SOP without hands, lets an administrator in
// again who lost the second step of login, or restores a backup into an empty database.
import { jalankan } from './siap/proses.mjs'
import { sediakan } from './siap/sediakan.mjs'
import { di } from './siap/umum.mjs'

const [perintah, ...lain] = process.argv.slice(2)
/** Commands that are programs of their own; all others belong to the hands-free runner. */
const SENDIRI = { 'pulihkan-admin': 'pulihkan', pulihkan: 'pulihkan-kantor' }
const sendiri = Object.hasOwn(SENDIRI, perintah ?? '') ? SENDIRI[perintah] : undefined
await sediakan({ untuk: 'start' })
const berkas = `dist/server/${sendiri ?? 'jalankan/main'}.js`
// Paths on the command line mean the folder it was called from.
const args = ['--enable-source-maps', di(berkas), ...(sendiri ? lain : process.argv.slice(2))]
process.exitCode = await jalankan(args, { cwd: process.cwd() })
