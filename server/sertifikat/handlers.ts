import type { Handler } from '../perkara/handler.js'
import { data, terimaKode, unggah } from './handler/data.js'
import { arsip, gandakan, serah } from './handler/serah.js'
import { cetak, periksa, tandaTangan } from './handler/terbit.js'

export const handlers: readonly Handler[] = [
  data,
  unggah,
  terimaKode,
  cetak,
  periksa,
  tandaTangan,
  arsip,
  gandakan,
  serah,
]
