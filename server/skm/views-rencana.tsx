import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { sebutUnsur } from './kata.js'
import type { Rencana } from './rencana.js'
import { SkemaHasil } from './schema.js'

/** What is planned about the low ones, and what came of it. */
export const TabelRencana = ({
  rencana,
  csrf,
}: {
  rencana: readonly Rencana[]
  csrf: string
}): JSX.Element => (
  <Tabel
    keterangan="Rencana tindak lanjut menurut batas waktunya"
    keteranganTersembunyi
    baris={rencana}
    kosong="Belum ada rencana. Mulailah dari unsur yang nilainya terendah."
    kolom={[
      {
        judul: 'Rencana',
        isi: (r) => (
          <span class="utama">
            {r.kegiatan}
            <small>{sebutUnsur(r.unsur)}</small>
          </span>
        ),
      },
      { judul: 'Penanggung jawab', isi: (r) => r.penanggungJawab },
      { judul: 'Paling lambat', isi: (r) => tanggalPanjang(r.target) },
      {
        judul: 'Hasil',
        isi: (r) => (
          <div>
            {r.selesaiAt ? (
              <p>
                <Lencana jenis="baik">Selesai</Lencana> {r.hasil}
              </p>
            ) : (
              <Lencana>Direncanakan</Lencana>
            )}
            <details class="tak-cetak">
              <summary>{r.selesaiAt ? 'Perbaiki hasil' : 'Catat hasil'}</summary>
              <FormSkema
                skema={SkemaHasil}
                awal={{ hasil: r.hasil }}
                aksi={`/skm/rencana/${r.id}`}
                csrf={csrf}
                tombol="Simpan"
              />
            </details>
          </div>
        ),
      },
    ]}
  />
)
