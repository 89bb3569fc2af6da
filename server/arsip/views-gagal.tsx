import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { Waktu } from '../platform/ui/waktu.js'
import type { PdfGagal } from './pdf-gagal.js'

interface Prop {
  gagal: PdfGagal[]
  bolehUlangi: boolean
  csrf: string
  zona: string
}

/** PDFs that were given up: an incident stays here until it is tried again with success. */
export function TabelGagal({ gagal, bolehUlangi, csrf, zona }: Prop) {
  if (gagal.length === 0) return null
  return (
    <section>
      <h2>PDF yang gagal dibuat</h2>
      <p>DOCX-nya tetap dapat diunduh. Perbaiki sebabnya bila ada, lalu coba lagi.</p>
      <Tabel
        keterangan={`PDF yang gagal dibuat (${gagal.length})`}
        keteranganTersembunyi
        baris={gagal}
        kolom={[
          { judul: 'Naskah', isi: (g) => (g.jalur ? <a href={g.jalur}>{g.apa}</a> : g.apa) },
          { judul: 'Sebab', isi: (g) => g.galat },
          { judul: 'Sejak', isi: (g) => <Waktu saat={g.sejak} zona={zona} /> },
          {
            judul: 'Tindakan',
            isi: (g) =>
              bolehUlangi ? (
                <Kirim aksi={`/pekerjaan/pdf/${g.sha256}/ulangi`} csrf={csrf} label="Coba lagi" />
              ) : (
                <span class="redup">minta sekretariat</span>
              ),
          },
        ]}
      />
      {bolehUlangi && gagal.length > 1 && (
        <div class="tindakan">
          <Kirim aksi="/pekerjaan/pdf/ulangi" csrf={csrf} label="Coba lagi semua" />
        </div>
      )}
    </section>
  )
}
