/** The letterhead: of the office, or of the head of region when he signs in his own name. */
import { baris, bilaKosong, cm, p, tabel, ulang } from './ooxml.js'
import { slot } from './slot.js'
import { LEBAR } from './ukuran.js'

/**
 * Coat of arms at the left, government 3 to office 4 in size, closed by a thick and a thin line. The
 * Garuda stands alone above the office of a Bupati or Gubernur.
 */
export function kop(): string {
  return (
    ulang('kop.garuda', kopKepalaDaerah()) +
    bilaKosong(
      'kop.garuda',
      ulang('kop.berlogo', denganLogo()) + bilaKosong('kop.berlogo', barisKop()),
    ) +
    p('', {
      tinggi: 8,
      sebelum: 60,
      garisAtas: '<w:top w:val="thinThickSmallGap" w:sz="24" w:space="1" w:color="000000"/>',
    })
  )
}

const barisKop = (): string =>
  p('[[kop.pemerintah]]', { gaya: 'KopPemerintah' }) +
  ulang('kop.nama', p('[[teks]]', { gaya: 'KopNama' })) +
  ulang('kop.baris', p('[[teks]]', { gaya: 'KopBaris' }))

function denganLogo(): string {
  const w = [cm(2.4), LEBAR - cm(2.4)]
  const logo = p(slot('logo', 2.1, 2.6), { rata: 'kiri' })
  return tabel(
    w,
    baris(
      [
        { isi: logo, tengah: true },
        { isi: barisKop(), tengah: true },
      ],
      w,
    ),
  )
}

const kopKepalaDaerah = (): string =>
  p(slot('garuda', 2.6, 2.6), { rata: 'tengah' }) +
  p('[[kop.kepalaDaerah]]', { gaya: 'KopNama', sebelum: 60 })
