import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import type { PratinjauRow } from './pratinjau.js'

interface Prop {
  pratinjau: PratinjauRow | null
  /** Path of the version. */
  jalur: string
  saat(d: Date): string
}

/** The trial print as pictures of its pages; where it stands while it is being made. */
export function Pratinjau({ pratinjau: p, jalur, saat }: Prop) {
  if (!p) return <p class="kosong">Belum ada pratinjau. Buat satu dari data contoh di bawah ini.</p>
  if (p.status === 'menunggu')
    return (
      <p class="kabar" role="status" data-muat-ulang>
        Pratinjau sedang disusun. <Tautan ke={`${jalur}#pratinjau`}>Muat ulang</Tautan> halaman ini
        sebentar lagi.
      </p>
    )
  if (p.status === 'gagal') return <p class="kabar kabar-bahaya">{p.galat}</p>
  return (
    <>
      <p>
        {p.halaman} halaman, {p.baku ? 'data contoh' : 'data yang Anda ubah'}, {saat(p.dibuat_at)}.{' '}
        <Tautan ke={`/templat/pratinjau/${p.id}/pratinjau.pdf`}>Buka PDF</Tautan>
      </p>
      <div class="halaman-contoh">
        {p.gambar.map((_, i) => (
          <img
            src={jalurTautan(`/templat/pratinjau/${p.id}/halaman-${i + 1}.png`)}
            alt={`Halaman ${i + 1}`}
            loading="lazy"
          />
        ))}
      </div>
    </>
  )
}
