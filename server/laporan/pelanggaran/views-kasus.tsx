import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { sebutLamaKerja } from '../../values/lama-kerja.js'
import { FormSaring, PilihSop } from '../form-saring.js'
import { kataSaring, kueriSaring, type Saringan } from '../saring.js'
import type { Pelanggaran } from './rincian.js'
import { sebutTangan } from './tangan.js'

export interface PropKasus {
  saring: Saringan
  sop: string
  elemen: string
  /** The row the list is narrowed to, in words. */
  kegiatan: string
  pilihanSop: readonly { kode: string; nama: string }[]
  baris: readonly Pelanggaran[]
  berikut: string | null
  saat(d: Date): string
}

/** The cases behind the breaches: how late, and who held them how long. */
export function HalamanKasus(p: PropKasus) {
  const lain = { ...(p.sop && { sop: p.sop }), ...(p.elemen && { elemen: p.elemen }) }
  return (
    <div class="cetak-rebah">
      <p class="letak">
        <Tautan ke="/laporan">Laporan</Tautan> ·{' '}
        <Tautan ke={`/laporan/pelanggaran?${kueriSaring(p.saring, p.sop ? { sop: p.sop } : {})}`}>
          Laporan pelanggaran
        </Tautan>
      </p>
      <h1>Daftar pelanggaran</h1>
      {p.kegiatan && <p class="utama">{p.kegiatan}</p>}
      <FormSaring jalur="/laporan/pelanggaran/kasus" saring={p.saring}>
        {p.elemen ? (
          <>
            <input type="hidden" name="sop" value={p.sop} />
            <input type="hidden" name="elemen" value={p.elemen} />
          </>
        ) : (
          <PilihSop pilihan={p.pilihanSop} kini={p.sop} />
        )}
      </FormSaring>
      <Tabel
        keterangan={`Pelanggaran, ${kataSaring(p.saring)}`}
        baris={p.baris}
        kosong="Tidak ada pelanggaran pada periode ini."
        kolom={[
          {
            judul: 'Perkara',
            isi: (b) => (
              <span class="utama">
                <Tautan ke={`/perkara/${b.perkara_id}`}>{b.perkara}</Tautan>
                <small>
                  {b.no}. {b.nama}
                  {b.kunjungan > 1 && ` (kunjungan ke-${b.kunjungan})`}
                </small>
              </span>
            ),
          },
          {
            judul: 'Jatuh tempo dan selesai',
            isi: (b) => (
              <span>
                {p.saat(b.jatuh_at)}
                <small>selesai {p.saat(b.selesai_at)}</small>
              </span>
            ),
          },
          { judul: 'Lewat', isi: (b) => sebutLamaKerja(b.lewat) },
          {
            judul: 'Dipegang',
            isi: (b) => (
              <span>
                {b.tangan.map((t) => (
                  <span class="baris-kata">{sebutTangan(t)}</span>
                ))}
              </span>
            ),
          },
        ]}
      />
      {p.berikut && (
        <p class="tak-cetak">
          <a
            href={jalurTautan(
              `/laporan/pelanggaran/kasus?${kueriSaring(p.saring, { ...lain, sesudah: p.berikut })}`,
            )}
          >
            Halaman berikutnya
          </a>
        </p>
      )}
    </div>
  )
}
