import { Kirim } from '../../platform/ui/kirim.js'
import { LIHAT, TIMPA, VERSI } from './longgar.js'
import type { KonsepTugas } from './simpan.js'

interface Prop {
  konsep: KonsepTugas
  tugasId: string
  saat(d: Date): string
}

/**
 * Stands inside the form: keeps what is filled in without sending it. With script it does so by
 * itself; `modul` is that script. After a refusal the next press is a choice: `timpa`. `lihat` where there
 * is a page to look at.
 */
export function TombolKonsep(p: Prop & { modul: string; timpa: boolean; lihat: boolean }) {
  const jalur = `/tugas/${p.tugasId}/konsep`
  return (
    <div class="konsep" data-modul={p.modul} data-konsep={`/api${jalur}`}>
      <input type="hidden" name={VERSI} value={String(p.konsep.versi)} />
      {p.timpa && <input type="hidden" name={TIMPA} value="on" />}
      <button class="tombol-tipis" formAction={jalur} formNoValidate>
        {p.timpa ? 'Simpan punya saya' : 'Simpan konsep'}
      </button>
      {p.lihat && (
        <button class="tombol-tipis" formAction={jalur} formNoValidate name={LIHAT} value="on">
          Lihat pratinjau
        </button>
      )}
      <p class="redup" role="status" data-kabar>
        <Tersimpan {...p} />
      </p>
    </div>
  )
}

function Tersimpan({ konsep: { pada, oleh }, saat }: Prop) {
  if (!pada) return <>Isian yang belum dikirim dapat disimpan dahulu.</>
  return (
    <>
      Isian tersimpan {saat(pada)} oleh {oleh}; belum dikirim.
    </>
  )
}

/** Own words that lost the race are not lost: they wait here until chosen or let go. */
export function Disisihkan({ konsep, tugasId, saat, csrf }: Prop & { csrf: string }) {
  if (!konsep.disisihkan) return null
  return (
    <section class="peringatan" aria-labelledby="disisihkan">
      <h2 id="disisihkan">Ada isian Anda yang disisihkan</h2>
      <p>
        Isian Anda {saat(konsep.disisihkan)} disisihkan
        {konsep.oleh && ` karena ${konsep.oleh} menyimpan isian lain`}. Formulir di bawah memuat
        isian terbaru.
      </p>
      <div class="berjajar">
        <Kirim aksi={`/tugas/${tugasId}/konsep/pakai`} csrf={csrf} label="Pakai isian saya" />
        <Kirim aksi={`/tugas/${tugasId}/konsep/buang`} csrf={csrf} label="Buang isian saya" />
      </div>
    </section>
  )
}
