/** Who signs: capacity lines, room for ink or the visible block of an electronic signature, name. */
import { baris, bilaKosong, cm, p, tabel, ulang, type GayaAlinea, type Sel } from './ooxml.js'
import { slot } from './slot.js'
import { LEBAR, TANDA } from './ukuran.js'

/**
 * The right half of the page, never torn apart; `atas` stands above it (place and date). Two shapes:
 * room for ink, or a framed block when the letter is signed electronically.
 */
export function tandaTangan(o: { atas?: string; siapa?: string } = {}): string {
  const siapa = o.siapa ?? 'penandatangan'
  const w = [TANDA, LEBAR - TANDA]
  const atas = o.atas ? tabel(w, baris([p('', { ikut: true }), o.atas], w)) + JARAK : ''
  return (
    p('', { tinggi: 8, ikut: true }) +
    ulang('tte', atas + kotakTte(siapa)) +
    bilaKosong('tte', tabel(w, baris([p(''), (o.atas ?? '') + barisTanda(siapa)], w)))
  )
}

// Two tables that touch would become one.
const JARAK = p('', { tinggi: 4, ikut: true })

/** The lines of one signer in ink, for a cell of any table; `ruang` is the space to sign in, points. */
export const barisTanda = (siapa: string, g: GayaAlinea = {}, ruang = 56): string =>
  kapasitas(siapa, g) + p('', { tinggi: ruang }) + identitas(siapa, g)

const kapasitas = (siapa: string, g: GayaAlinea): string =>
  ulang(`${siapa}.atasNama`, p('[[teks]]', g)) + p(`[[${siapa}.kapasitasJabatan]],`, g)

const identitas = (siapa: string, g: GayaAlinea): string =>
  p(`[[${siapa}.nama]]`, { ...g, gaya: 'NamaPenandatangan' }) +
  ulang(`${siapa}.pangkat`, p(`[[${siapa}.pangkat]]`, g)) +
  ulang(`${siapa}.nip`, p(`NIP. [[${siapa}.nip]]`, g))

/**
 * Two signers in ink side by side, their names on one line however long their posts are; the left one
 * only if there is one. `w` are the widths of left, middle and right, `tengah` the cell between.
 */
export function duaTanda(
  w: [number, number, number],
  o: { kiri?: string; atas: string; tengah?: Sel; ruang: number; gaya: GayaAlinea },
): string {
  const g = { ...o.gaya, ikut: true }
  const kiri = (isi: string): string =>
    ulang('penandatanganKedua', isi) + p('', { tinggi: 2, ikut: true })
  const kosong = p('', { tinggi: 2, ikut: true })
  return tabel(
    w,
    baris(
      [
        kiri(p(o.kiri ?? '', g) + kapasitas('penandatanganKedua', g)),
        kosong,
        p(o.atas, g) + kapasitas('penandatangan', g),
      ],
      w,
    ) +
      baris([p('', { tinggi: o.ruang, ikut: true }), o.tengah ?? kosong, kosong], w) +
      baris(
        [kiri(identitas('penandatanganKedua', o.gaya)), kosong, identitas('penandatangan', o.gaya)],
        w,
      ),
  )
}

/** The frame offices draw round an electronic signature, standing where the ink would be. */
function kotakTte(siapa: string): string {
  const w = [cm(1.7), cm(7.2)]
  return JARAK + tabel(w, baris(selTte(siapa), w), { kiri: TANDA })
}

/**
 * Its two cells: emblem, and the words, who and as what. Cells, not a table of their own: LibreOffice
 * moves a row that holds a table to the next page though it would fit.
 */
export function selTte(siapa: string): [Sel, Sel] {
  const k = { ukuran: 9 }
  const isi =
    p('Ditandatangani secara elektronik oleh:', { ukuran: 8, sebelum: 40 }) +
    ulang(`${siapa}.atasNama`, p('[[teks]]', k)) +
    p(`[[${siapa}.kapasitasJabatan]],`, { ...k, sesudah: 120 }) +
    p(`[[${siapa}.nama]]`, { ...k, tebal: true }) +
    ulang(`${siapa}.pangkat`, p(`[[${siapa}.pangkatGolongan]]`, k)) +
    ulang(`${siapa}.nip`, p(`NIP. [[${siapa}.nip]]`, k)) +
    p('', { tinggi: 4 })
  const logo = p(slot('logo', 1.3, 1.6), { rata: 'tengah' })
  return [
    { isi: logo, garis: ['top', 'left', 'bottom'], tengah: true },
    { isi, garis: ['top', 'right', 'bottom'], tengah: true },
  ]
}

/** Under every page: the code to check the letter by, and what the law says of its signature. */
export function kakiNaskah(lebar = LEBAR): string {
  const w = [cm(2.3), lebar - cm(2.3)]
  return (
    ulang('kaki', tabel(w, baris([p(slot('qr', 2, 2)), { isi: kalimatKaki(), tengah: true }], w))) +
    p('', { tinggi: 2 })
  )
}

/** The sentences beside the code; for pages that place the code themselves. */
export const kalimatKaki = (g: GayaAlinea = {}): string =>
  ulang('tte', ulang('kalimat', p('[[teks]]', { ukuran: 7, ...g }))) +
  ulang(
    'alamatVerifikasi',
    p('Keaslian naskah dapat diperiksa di [[alamatVerifikasi]]', { ukuran: 7, ...g }),
  ) +
  p('', { tinggi: 2 })
