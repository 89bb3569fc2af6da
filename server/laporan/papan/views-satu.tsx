import { Lencana, type JenisLencana } from '../../platform/ui/badge.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Fakta } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import type { Keadaan } from '../../tenggat/service.js'
import { FormAlihkan } from '../../tugas/form-alihkan.js'
import { sebutLamaKerja } from '../../values/lama-kerja.js'
import { sebutTangan } from '../pelanggaran/tangan.js'
import type { SatuTenggat } from './satu.js'

const KEADAAN: Record<Keadaan, readonly [kata: string, lencana: JenisLencana]> = {
  tepat: ['Tepat waktu', 'baik'],
  berisiko: ['Berisiko', 'peringatan'],
  lewat: ['Lewat batas', 'bahaya'],
  'tanpa-batas': ['Tanpa batas waktu', 'netral'],
}

interface Prop {
  t: SatuTenggat
  csrf: string
  /** Whether the reader may step in. */
  boleh: boolean
  saat(d: Date): string
}

/** One clock: where its minutes went, and what a superior can do about it. */
export function HalamanSatuTenggat({ t, csrf, boleh, saat }: Prop) {
  const [kata, lencana] = KEADAAN[t.keadaan]
  return (
    <>
      <p class="letak">
        <Tautan ke="/laporan/tenggat">Papan tenggat</Tautan>
      </p>
      <h1>
        {t.no}. {t.nama} <Lencana jenis={lencana}>{kata}</Lencana>
      </h1>
      <div class="dua-lajur">
        <section class="kartu">
          <Fakta
            isi={[
              ['Perkara', <Tautan ke={`/perkara/${t.perkara_id}`}>{t.perkara}</Tautan>],
              ['Tugas', <Tautan ke={`/tugas/${t.id}`}>Buka tugas</Tautan>],
              ['SOP', t.sop],
              ['Unit', t.unit],
              ['Pelaksana', t.peran],
              ['Mutu baku waktu', t.waktu],
              ['Mulai', saat(t.mulai_at)],
              ['Jatuh tempo', t.jatuh_at ? saat(t.jatuh_at) : 'tidak ada'],
              [
                t.lewat ? 'Sudah lewat' : 'Sisa',
                t.sisa === null || (!t.lewat && t.sisa < 0) || !t.terbuka
                  ? ''
                  : sebutLamaKerja(Math.abs(t.sisa)),
              ],
              ['Umur', sebutLamaKerja(t.umur)],
              ['Pemegang', t.pemegang ?? 'Belum diambil'],
            ]}
          />
          <h2>Ke mana menit kerjanya pergi</h2>
          {t.tangan.length === 0 ? (
            <p>Belum ada menit kerja yang berlalu.</p>
          ) : (
            <ul>
              {t.tangan.map((s) => (
                <li>{sebutTangan(s)}</li>
              ))}
            </ul>
          )}
        </section>
        {t.terbuka && boleh && (
          <aside>
            <section class="kartu">
              <h2>Ingatkan</h2>
              {t.diingatkan ? (
                <p>Hari ini sudah diingatkan oleh {t.diingatkan}.</p>
              ) : (
                <Kirim
                  aksi={`/laporan/tenggat/${t.id}/ingatkan`}
                  csrf={csrf}
                  label={t.pemegang ? 'Ingatkan pemegang' : 'Ingatkan semua pelaksana'}
                />
              )}
            </section>
            <Alihkan t={t} csrf={csrf} />
          </aside>
        )}
      </div>
    </>
  )
}

function Alihkan({ t, csrf }: Pick<Prop, 't' | 'csrf'>) {
  return (
    <section class="kartu">
      <h2>Alihkan</h2>
      {t.penerima.length === 0 ? (
        <p>Tidak ada pegawai lain dengan peran {t.peran} di unit ini.</p>
      ) : (
        <FormAlihkan
          aksi={jalurTautan(`/laporan/tenggat/${t.id}/alihkan`)}
          penerima={t.penerima}
          csrf={csrf}
        />
      )}
    </section>
  )
}
