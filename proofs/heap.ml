(* SPDX-License-Identifier: MIT *)
(*
 * Frama-C sets a small heap for young values.  Each time it is full the collector also goes through the data of every
 * module that was loaded, which is an eighth of all the time that WP takes.
 *)
let () = Gc.set { (Gc.get ()) with Gc.minor_heap_size = 4194304; Gc.space_overhead = 200 }
