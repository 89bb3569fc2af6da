import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import type { TemplatTertinggal } from './queries.js'

interface Prop {
  perkaraId: string
  templat: TemplatTertinggal[]
  csrf: string
}

/** Templates that changed since the case began; the case keeps its own until someone chooses. */
export function TemplatPerkara({ perkaraId, templat, csrf }: Prop) {
  if (templat.length === 0) return null
  return (
    <details>
      <summary>Templat yang lebih baru ({templat.length})</summary>
      <p>
        Perkara ini memakai templat yang berlaku saat dimulai. Templat berikut sudah berganti; pakai
        yang berlaku bila naskahnya belum ditandatangani.
      </p>
      <Tabel
        keterangan="Templat yang lebih baru"
        keteranganTersembunyi
        baris={templat}
        kolom={[
          { judul: 'Templat', isi: (t) => t.nama },
          { judul: 'Dipakai', isi: (t) => `versi ${t.dipakai}` },
          { judul: 'Berlaku', isi: (t) => `versi ${t.berlaku}` },
          {
            judul: '',
            isi: (t) => (
              <Kirim
                aksi={`/perkara/${perkaraId}/templat/${t.jenis}`}
                csrf={csrf}
                label={`Pakai versi ${t.berlaku}`}
              />
            ),
          },
        ]}
      />
    </details>
  )
}
