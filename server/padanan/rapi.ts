import type { KolomPadanan } from './jenis.js'

const kata = (s: string): string =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019'`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const RAPI: Partial<Record<KolomPadanan, (s: string) => string>> = {
  nama: kata,
  jabatan: kata,
  instansi: kata,
  gelarDepan: (s) => kata(s).replaceAll(' ', ''),
  gelarBelakang: (s) => kata(s).replaceAll(' ', ''),
}

/** How a value is compared: capitals, stops and spaces do not make another name. */
export const rapi = (kolom: KolomPadanan, nilai: string): string =>
  RAPI[kolom]?.(nilai) ?? nilai.trim()

/** A person by name and date of birth; empty where either is unknown. */
export const kunciOrang = (nama: string, lahir: string): string =>
  nama && lahir ? `${rapi('nama', nama)} ${lahir}` : ''
