/** How sure links are. In: what led to a link. Out: how often such links are right. */
package org.entente.entity.calibration;
